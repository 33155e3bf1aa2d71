package org.counterfoil.model;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.units.MoneyUnit;

/** Lists what people decided of a scenario that is no quantity, and what the model decided for want of them. */
final class Decisions {

    private final Set<String> decided;
    private final SortedMap<String, Provenance> stated;
    private final SortedMap<String, Decision> found = new TreeMap<>();

    private Decisions(Set<String> decided, SortedMap<String, Provenance> stated) {
        this.decided = decided;
        this.stated = stated;
    }

    /**
     * All of them, by path.
     *
     * @param decided paths of those of bodies, which are there only where they are stated
     * @param stated where those that somebody states come from, by path
     */
    static SortedMap<String, Decision> of(
            Appraisal appraisal,
            MoneyUnit money,
            SortedMap<String, Centre> centres,
            SortedMap<String, Body> bodies,
            SortedMap<String, Claim> claims,
            Set<String> decided,
            SortedMap<String, Provenance> stated) {
        Decisions decisions = new Decisions(decided, stated);
        FinancialYear first = appraisal.period().firstYear();
        decisions.add(DecisionKind.FIRST_YEAR, "", true, Provenance.NONE);
        decisions.add(DecisionKind.YEARS, "", true, Provenance.NONE);
        decisions.add(DecisionKind.PRESENT_VALUE_YEAR, "", false, Provenance.NONE);
        decisions.add(DecisionKind.DISCOUNTING, "", false, Provenance.NONE);
        decisions.add(DecisionKind.PRICE_BASE, "", !money.priceBase().equals(first), Provenance.NONE);
        decisions.add(DecisionKind.PROGRAMME_START, "", false, Provenance.NONE);
        for (String centre : centres.keySet()) {
            decisions.add(DecisionKind.BUILD_START, centre, true, Provenance.NONE);
            decisions.add(DecisionKind.BUILD_MONTHS, centre, false, Provenance.NONE);
        }
        decisions.addOfBodies(bodies.keySet());
        claims.values().forEach(decisions::addClaim);
        return decisions.found;
    }

    /** The months and the split of a body are there only where they are stated. */
    private void addOfBodies(Set<String> bodies) {
        for (String path : decided) {
            String[] parts = path.split("/", 3);
            if (parts[0].equals("bodies") && parts.length > 2 && bodies.contains(parts[1])) {
                Provenance where = stated.getOrDefault(path, Provenance.NONE);
                DecisionKind.ofPath(path).ifPresent(kind -> found.put(path, new Decision(kind, path, true, where)));
            }
        }
    }

    /** Who made the promise named its years, unless somebody says that they are a reading of it. */
    private void addClaim(Claim claim) {
        switch (claim.metric().years()) {
            case NONE -> {}
            case ONE -> add(DecisionKind.CLAIM_YEAR, claim.id(), true, claim.provenance());
            case SPAN -> {
                add(DecisionKind.CLAIM_BY, claim.id(), true, claim.provenance());
                add(DecisionKind.CLAIM_FROM, claim.id(), false, claim.provenance());
            }
        }
        add(DecisionKind.CONFIDENCE, claim.id(), false, Provenance.NONE);
    }

    /**
     * Adds one that is always there.
     *
     * @param isAlwaysStated whether there is no other way for it to be there than to be stated
     * @param general where it comes from if it says nothing itself
     */
    private void add(DecisionKind kind, String id, boolean isAlwaysStated, Provenance general) {
        String path = kind.path(id);
        Provenance own = stated.getOrDefault(path, Provenance.NONE);
        boolean isStated = isAlwaysStated || stated.containsKey(path);
        Provenance where = own.equals(Provenance.NONE) && isStated ? general : own;
        found.put(path, new Decision(kind, path, isStated, where));
    }
}
