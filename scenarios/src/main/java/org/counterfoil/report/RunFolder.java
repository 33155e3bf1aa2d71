package org.counterfoil.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
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
import java.security.DigestOutputStream;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a run, the same bytes for the same inputs: {@code result.json}; for a spreadsheet {@code summary.csv}, {@code
 * yearly.csv}, {@code claims.csv}, {@code assumptions.csv} and if asked for {@code trials.csv}, which begin with a byte-order
 * mark; and {@code manifest.json}, which alone holds the time, the duration and the machine's Java.
 */
public final class RunFolder implements Closeable {

    private static final String TRIALS = "trials.csv";
    private static final String MANIFEST = "manifest.json";
    private static final List<String> NAMES =
            List.of("result.json", "summary.csv", "yearly.csv", "claims.csv", "assumptions.csv", TRIALS, MANIFEST);

    private final Path folder;
    private final boolean keepsTrials;
    private final Deque<Made> made = new ArrayDeque<>();
    private volatile boolean isClosed;

    /** A folder as yet untouched, for all files but that of the trials. */
    public RunFolder(Path folder) {
        this(folder, false);
    }

    /**
     * A folder as yet untouched.
     *
     * @param folder where to write
     * @param keepsTrials whether to write every trial too
     */
    public RunFolder(Path folder, boolean keepsTrials) {
        this.folder = folder;
        this.keepsTrials = keepsTrials;
    }

    /** The files that a run may write or delete. */
    public List<Path> files() {
        return NAMES.stream().map(folder::resolve).toList();
    }

    /** What stands in a file. */
    private interface Content {
        void write(OutputStream out) throws IOException;
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
            if ((keepsTrials || !name.equals(TRIALS)) && Files.isDirectory(folder.resolve(name))) {
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
     * @param log what it rests on
     * @param started when the run started
     * @param threads on how many threads
     * @throws IOException if one cannot be written
     * @throws CancellationException if the folder is closed
     */
    public void write(Report report, AssumptionsLog log, Instant started, int threads) throws IOException {
        Map<String, Content> files = new LinkedHashMap<>();
        files.put("result.json", text(ResultJson.write(report)));
        files.put("summary.csv", text(Csv.MARK + FiguresCsv.summary(report)));
        files.put("yearly.csv", text(Csv.MARK + FiguresCsv.yearly(report)));
        files.put("claims.csv", text(Csv.MARK + ClaimsCsv.write(report)));
        files.put("assumptions.csv", text(Csv.MARK + AssumptionsCsv.write(log)));
        if (keepsTrials) {
            files.put(TRIALS, out -> TrialsCsv.write(report, Csv.MARK, out, this::refuseIfClosed));
        }
        place(files, digests -> manifest(digests, report, started, threads));
    }

    /** Deletes the folder if this run made it and it is still empty; later writes are refused. */
    @Override
    public void close() {
        isClosed = true; // at once, so that a file of many trials is given up
        deleteIfEmpty();
    }

    private synchronized void deleteIfEmpty() {
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
     * monitor lets an interrupt wait for the few milliseconds this takes; a file of many trials is given up instead. One that an
     * older run left goes with that run's manifest.
     */
    private synchronized void place(Map<String, Content> files, Function<Map<String, String>, String> manifest)
            throws IOException {
        refuseIfClosed();
        make(folder); // another run that made it may have removed it
        try (FolderLock lock = FolderLock.of(folder)) {
            deleteDrafts();
            try {
                Map<String, String> digests = new LinkedHashMap<>();
                for (Map.Entry<String, Content> file : files.entrySet()) {
                    digests.put(file.getKey(), writeDraft(file.getKey(), file.getValue()));
                }
                writeDraft(MANIFEST, text(manifest.apply(digests)));
                refuseIfClosed();
                boolean isStale = !files.containsKey(TRIALS) && isOfManifest(TRIALS);
                Files.deleteIfExists(folder.resolve(MANIFEST));
                if (isStale) {
                    Files.deleteIfExists(folder.resolve(TRIALS));
                }
                for (String name : files.keySet()) {
                    replace(name);
                }
                replace(MANIFEST);
            } finally {
                deleteDrafts();
            }
        }
    }

    /** Writes a file beside its place; gives its digest. */
    private String writeDraft(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        // Not a temporary file of Java's, which nobody but its owner may read.
        try (OutputStream file =
                        Files.newOutputStream(draft(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(file, digest)) {
            content.write(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void replace(String name) throws IOException {
        Files.move(
                draft(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether the manifest of an older run speaks of a file. */
    private boolean isOfManifest(String name) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        return Files.isRegularFile(manifest) && Files.readString(manifest).contains('"' + name + '"');
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

    private static String manifest(Map<String, String> files, Report report, Instant started, int threads) {
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
        files.forEach(digests::put);
        return Json.text(manifest);
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
