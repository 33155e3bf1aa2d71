package org.counterfoil.report;

import org.counterfoil.model.Legible;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON for people and programs: indented, the same bytes on every system. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** The text, ended by a line feed. */
    static String text(JsonNode node) {
        return Legible.of(MAPPER.writeValueAsString(node).replace("\r\n", "\n")) + "\n";
    }
}
