package org.counterfoil.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.CommandLine.IVersionProvider;

/** The version of the runner, from its jar's manifest; its build, by the digest of the jar itself; and what it runs on. */
final class Version implements IVersionProvider {

    private static final int DIGITS_OF_BUILD = 12;

    /** The version number; {@code dev} when run from class files. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() throws IOException, URISyntaxException {
        return new String[] {
            "counterfoil %s (%s)".formatted(number(), build()),
            "Java %s (%s)".formatted(System.getProperty("java.version"), System.getProperty("java.vendor")),
            "%s %s %s"
                    .formatted(
                            System.getProperty("os.name"),
                            System.getProperty("os.version"),
                            System.getProperty("os.arch"))
        };
    }

    /** The first digits of the jar's SHA-256, which name what runs even where nobody noted a commit. */
    private static String build() throws IOException, URISyntaxException {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        if (source == null || !Files.isRegularFile(Path.of(source.getLocation().toURI()))) {
            return "class files";
        }
        byte[] jar = Files.readAllBytes(Path.of(source.getLocation().toURI()));
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
            return "build " + digest.substring(0, DIGITS_OF_BUILD);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
