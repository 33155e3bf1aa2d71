package org.counterfoil.run;

import picocli.CommandLine.IVersionProvider;

/** The version of the runner, from its jar's manifest. */
final class Version implements IVersionProvider {

    /** The version number; {@code dev} when run from class files. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "counterfoil " + number(),
            "Java %s (%s)".formatted(System.getProperty("java.version"), System.getProperty("java.vendor"))
        };
    }
}
