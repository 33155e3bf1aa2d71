package org.counterfoil.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a run: {@code result.json}, {@code yearly.csv} and {@code assumptions.csv}, the same bytes for the same
 * inputs, and
 * {@code manifest.json}, which alone holds the time, the duration and the machine's Java.
 */
public final class RunFolder implements Closeable {

    private static final String RESULT = "result.json";
    private static final String YEARLY = "yearly.csv";
    private static final String ASSUMPTIONS = "assumptions.csv";
    private static final String MANIFEST = "manifest.json";
    private static final List<String> NAMES = List.of(RESULT, YEARLY, ASSUMPTIONS, MANIFEST);

    private final Path folder;
    private final Deque<Made> made = new ArrayDeque<>();
    private boolean isClosed;

    /** A folder as yet untouched. */
    public RunFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder if it is not there, and sees whether the files can be written to it.
     *
     * @throws IOException if it is no folder, cannot be made or written to, or holds a folder where a file is to be
     * @throws CancellationException if it is closed
     */
    public synchronized void open() throws IOException {
        refuseIfClosed();
        make(folder);
        for (String name : NAMES) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new FileSystemException(folder.resolve(name).toString(), null, "Is a directory");
            }
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /**
     * Writes the files, all of them or none.
     *
     * @param report what the run found
     * @param started when the run started
     * @param threads on how many threads
     * @throws IOException if one cannot be written
     * @throws CancellationException if the folder is closed
     */
    public void write(Report report, Instant started, int threads) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RESULT, utf8(ResultJson.write(report)));
        files.put(YEARLY, utf8(YearlyCsv.write(report)));
        files.put(ASSUMPTIONS, utf8(AssumptionsCsv.write(AssumptionsLog.of(report.scenario()))));
        files.put(MANIFEST, utf8(manifest(files, report, started, threads)));
        place(files);
    }

    /** Deletes the folder if this run made it and it is still empty; later writes are refused. */
    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            while (!made.isEmpty() && made.peek().isStillThere()) {
                Files.delete(made.pop().path());
            }
        } catch (IOException e) {
            // it holds something, so it stays, and so do the folders around it
        }
        made.clear();
    }

    /*
     * Killed at any moment, the folder holds whole files only, and a manifest only beside the very files it speaks of: all
     * are written beside their targets first, and while targets are replaced there is no manifest. A full disk is noticed
     * before anything older is touched. One run at a time does this, so every draft that it meets is of a killed one. The
     * monitor lets an interrupt wait for the few milliseconds this takes.
     */
    private synchronized void place(Map<String, byte[]> files) throws IOException {
        refuseIfClosed();
        make(folder); // another run that made it may have removed it
        try (FolderLock lock = FolderLock.of(folder)) {
            deleteDrafts();
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    // Not a temporary file of Java's, which nobody but its owner may read.
                    Files.write(draft(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
                }
                Files.deleteIfExists(folder.resolve(MANIFEST));
                for (String name : files.keySet()) {
                    Files.move(
                            draft(name),
                            folder.resolve(name),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                deleteDrafts();
            }
        }
    }

    private Path draft(String name) {
        return folder.resolve(".%s.tmp".formatted(name));
    }

    private void deleteDrafts() throws IOException {
        for (String name : NAMES) {
            Files.deleteIfExists(draft(name));
        }
    }

    /**
     * A folder that was made here.
     *
     * @param key which folder it is, whatever has its name since; null on a system that gives folders none
     */
    private record Made(Path path, @Nullable Object key) {
        boolean isStillThere() throws IOException {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && Objects.equals(keyOf(path), key);
        }
    }

    private static @Nullable Object keyOf(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    private void make(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            make(parent);
        }
        try {
            Files.createDirectory(path);
            made.push(new Made(path, keyOf(path)));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) { // else somebody was quicker
                throw e;
            }
        }
    }

    private void refuseIfClosed() {
        if (isClosed) {
            throw new CancellationException("%s is closed".formatted(folder));
        }
    }

    private static String manifest(Map<String, byte[]> files, Report report, Instant started, int threads) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("startedAt", started.truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put(
                "seconds", Digits.error(Duration.between(started, Instant.now()).toMillis() / 1e3));
        manifest.put("threads", threads);
        manifest.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        manifest.put("engine", "counterfoil " + report.run().engineVersion());
        manifest.put("scenario", report.scenario().about().id());
        manifest.put("scenarioSha256", report.run().scenarioSha256());
        manifest.put("trials", report.run().trials());
        manifest.put("seed", report.run().seed());
        manifest.put("sampling", report.run().sampling().key());
        ArrayNode settings = manifest.putArray("set");
        report.run().settings().forEach(settings::add);
        if (!report.run().until().isEmpty()) {
            ArrayNode until = manifest.putArray("until");
            report.run().until().forEach(until::add);
        }
        ObjectNode digests = manifest.putObject("files");
        files.forEach((name, bytes) -> digests.put(name, sha256(bytes)));
        return Json.text(manifest);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
