package org.counterfoil.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a run: {@code result.json} and {@code yearly.csv}, the same bytes for the same inputs, and
 * {@code manifest.json}, which alone holds the time, the duration and the machine's Java.
 */
public final class RunFolder {

    private static final String RESULT = "result.json";
    private static final String YEARLY = "yearly.csv";
    private static final String MANIFEST = "manifest.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunFolder() {}

    /**
     * Whether the files can be written to a folder; makes it if it is not there.
     *
     * @throws IOException if it is no folder, cannot be made or written to, or holds a folder where a file is to be
     */
    public static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of(RESULT, YEARLY, MANIFEST)) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new FileSystemException(folder.resolve(name).toString(), null, "is a folder");
            }
        }
        Files.delete(Files.createTempFile(folder, ".writable", ".tmp"));
    }

    /**
     * Writes the files, each whole or not at all, the manifest last.
     *
     * @param folder to write to; made if it is not there
     * @param report what the run found
     * @param startedAt when the run started, ISO 8601
     * @param seconds how long it took
     * @param threads on how many threads
     * @throws IOException if one cannot be written
     */
    public static void write(Path folder, Report report, String startedAt, double seconds, int threads)
            throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(RESULT, ResultJson.write(report).getBytes(StandardCharsets.UTF_8));
        files.put(YEARLY, YearlyCsv.write(report).getBytes(StandardCharsets.UTF_8));
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("startedAt", startedAt);
        manifest.put("seconds", Digits.error(seconds));
        manifest.put("threads", threads);
        manifest.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        manifest.put("engine", "counterfoil " + report.run().engineVersion());
        manifest.put("scenario", report.scenario().about().id());
        manifest.put("scenarioSha256", report.run().scenarioSha256());
        manifest.put("trials", report.run().trials());
        manifest.put("seed", report.run().seed());
        manifest.put("sampling", report.run().sampling());
        ArrayNode settings = manifest.putArray("set");
        report.run().settings().forEach(settings::add);
        ObjectNode digests = manifest.putObject("files");
        files.forEach((name, bytes) -> digests.put(name, sha256(bytes)));
        // Without a manifest while files change: an interrupt never leaves one that speaks of other files.
        Files.deleteIfExists(folder.resolve(MANIFEST));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            replace(folder.resolve(file.getKey()), file.getValue());
        }
        replace(
                folder.resolve(MANIFEST),
                (MAPPER.writeValueAsString(manifest).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes beside the target, then renames: a reader sees the old file or the new one, never half. */
    private static void replace(Path target, byte[] bytes) throws IOException {
        // Not a temporary file of Java's, which nobody but its owner may read.
        Path written = target.resolveSibling(".%s.%s.tmp".formatted(target.getFileName(), UUID.randomUUID()));
        try {
            Files.write(written, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
