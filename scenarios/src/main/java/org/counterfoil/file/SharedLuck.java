package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Scenario;
import org.counterfoil.plan.Plan;

/**
 * The list of draws that a scenario inherits from what it starts from, so that one which is changed by a line has the same
 * luck as before. Source: method, section 8.
 */
final class SharedLuck {

    private SharedLuck() {}

    /**
     * The list of all that some trees draw.
     *
     * @param starts what a scenario starts from, the oldest first; one that is no scenario by itself draws nothing
     */
    static DrawList of(List<ObjectNode> starts) {
        DrawList list = DrawList.NONE;
        for (ObjectNode start : starts) {
            list = with(list, ScenarioChecker.start(start));
        }
        return list;
    }

    /** A list of draws, and behind it what a scenario draws besides that is started from. */
    static DrawList with(DrawList inherited, ScenarioChecker.Start start) {
        return start.scenario().map(scenario -> drawn(scenario, inherited)).orElse(inherited);
    }

    /** A tree that states its inherited list, so that it draws alike by itself; as it is where that would change nothing. */
    static ObjectNode stated(ObjectNode root, DrawList inherited) {
        Optional<Scenario> alone = inherited.names().isEmpty()
                ? Optional.empty()
                : ScenarioChecker.start(root).scenario();
        if (alone.isEmpty() || drawn(alone.get(), inherited).equals(drawn(alone.get(), DrawList.NONE))) {
            return root;
        }
        Place place = root.place();
        DrawList list = alone.get().settings().draws().followedBy(inherited);
        ArrayNode names = new ArrayNode(
                place,
                list.names().stream()
                        .<DocumentNode>map(name -> new TextNode(place, name))
                        .toList());
        return ScenarioReader.merged(root, object(place, "simulation", object(place, "draws", names)));
    }

    private static DrawList drawn(Scenario scenario, DrawList inherited) {
        return scenario.settings().draws().followedBy(inherited).with(Plan.drawn(scenario));
    }

    private static ObjectNode object(Place place, String key, DocumentNode value) {
        return new ObjectNode(place, new LinkedHashMap<>(Map.of(key, new Member(place, value))));
    }
}
