package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether whatever a manifest speaks of is there, and is what it says. */
public final class ManifestTruth {

    static final List<String> ALWAYS =
            List.of("result.json", "summary.csv", "yearly.csv", "claims.csv", "assumptions.csv");

    private ManifestTruth() {}

    /** Fails if the manifest of a folder speaks of files that are not there, or are others. */
    public static void check(Path folder) throws IOException {
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
        assertThat(manifest.get("files").propertyNames())
                .filteredOn(name -> !name.equals("trials.csv"))
                .containsExactlyElementsOf(ALWAYS);
        assertThat(Files.exists(folder.resolve("trials.csv")))
                .isEqualTo(manifest.get("files").has("trials.csv"));
        for (String name : manifest.get("files").propertyNames()) {
            assertThat(manifest.get("files").get(name).asString())
                    .as(name)
                    .isEqualTo(Sha256.of(Files.readString(folder.resolve(name))));
        }
    }
}
