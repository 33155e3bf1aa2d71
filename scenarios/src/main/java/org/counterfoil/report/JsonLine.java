package org.counterfoil.report;

import java.util.Map;
import org.counterfoil.model.Legible;
import tools.jackson.databind.json.JsonMapper;

/** Writes an object as one line of JSON, for programs that read line by line. */
public final class JsonLine {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonLine() {}

    /**
     * One line, without its end.
     *
     * @param members texts, numbers, flags and maps of such, in the order to be written
     */
    public static String write(Map<String, Object> members) {
        return Legible.of(MAPPER.writeValueAsString(members));
    }
}
