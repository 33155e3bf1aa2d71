package org.counterfoil.file;

/**
 * A scenario to start from: it is valid, runs, has every section, and says in comments and notes what each is for. Every
 * figure in it is graded as an assumption.
 */
public final class Starter {

    private static final String YAML = Bundled.text("/starter/scenario.yaml");

    private Starter() {}

    /** As YAML with comments, told where its schema lies: beside it. */
    public static String yaml() {
        return "# yaml-language-server: $schema=" + PublishedSchema.SCENARIO.fileName() + "\n" + YAML;
    }

    /** As JSON, which has no comments: what remains are the notes; told where its schema lies. */
    public static String json() {
        String schema = "$schema: " + PublishedSchema.SCENARIO.fileName() + "\n";
        return ScenarioReader.read("starter.yaml", schema + YAML).toJson();
    }
}
