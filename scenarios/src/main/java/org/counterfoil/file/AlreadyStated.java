package org.counterfoil.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.DecisionKind;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;

/**
 * What a file says already where a row of a table states something. A row that says the same in other words leaves the file as
 * it is, so that an assumptions log which is read back changes what was changed in it, and nothing else.
 */
final class AlreadyStated {

    /** Numbers that stand alone: where they come from is said of what they lie in. */
    private static final Pattern ALONE =
            Pattern.compile("risks/[^/]+/likelihood|correlations/.+|claims/[^/]+/(atLeast|atMost)|publishedPlan/cost");

    /** What says for all within where it comes from. */
    private static final Pattern AROUND =
            Pattern.compile("(?:lines|risks|correlations|claims)/[^/]+|appraisal|publishedPlan|bodies/[^/]+/cost");

    private static final Pattern EFFECT = Pattern.compile("risks/[^/]+/effects/.+");

    /** A month as a file has it, or as the program writes it for a spreadsheet. */
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-M](0[1-9]|1[0-2])");

    /** A financial year likewise. */
    private static final Pattern YEAR = Pattern.compile("(?:FY)?(\\d{4}-\\d{2})");

    /** What is meant as one of them. */
    private static final Pattern DATE = Pattern.compile("(?:FY)?\\d{4}[-M]\\d{2}");

    /** What people decide in years. */
    private static final Set<DecisionKind> YEARS =
            Set.of(DecisionKind.FIRST_YEAR, DecisionKind.PRESENT_VALUE_YEAR, DecisionKind.PRICE_BASE);

    private static final Pattern AS_WRITTEN = Pattern.compile("\\d{4}(-\\d{2})?");

    /** Months are compared, not dated, so that any year will do to count them from. */
    private static final AppraisalPeriod ANY = new AppraisalPeriod(new FinancialYear(2000), 1);

    /** The digits that a spreadsheet keeps of a number. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private final ObjectNode root;
    private final Set<String> sources;

    AlreadyStated(ObjectNode root) {
        this.root = root;
        this.sources = DocumentPath.find(root, "about/sources")
                .filter(entry -> entry.node() instanceof ObjectNode)
                .map(entry -> ((ObjectNode) entry.node()).members().keySet())
                .orElse(Set.of());
    }

    /**
     * A value with what is said of it.
     *
     * @param value a distribution, a month or a year
     * @param plan value of the plan; 0 where there is none
     * @param provenance where it comes from
     */
    private record Said(Object value, double plan, Provenance provenance) {}

    /** Whether a number at a path stands alone, without a source of its own. */
    static boolean isAlone(String path) {
        return ALONE.matcher(path).matches();
    }

    /** Whether what stands at a path has a value in the plan: risks have none, and months and years are the plan. */
    static boolean hasPlan(String path) {
        return !isAlone(path)
                && !path.startsWith("risks/")
                && DecisionKind.ofPath(path).isEmpty();
    }

    /** Whether a month or a year may be stated at a path. */
    static boolean mayBeDate(String path) {
        return DecisionKind.ofPath(path).isPresent()
                || path.startsWith("claims/")
                || EFFECT.matcher(path).matches();
    }

    /**
     * A month or a year as a file has it, if a cell holds one and the path may; a calendar year only where the file has a
     * text. One of the wrong sort stays as it is, to be refused as it was written.
     */
    Optional<String> date(String path, String cell) {
        if (!mayBeDate(path)) {
            return Optional.empty();
        }
        Matcher month = MONTH.matcher(cell);
        Matcher year = YEAR.matcher(cell);
        boolean takesYears = path.startsWith("claims/")
                || DecisionKind.ofPath(path).filter(YEARS::contains).isPresent();
        if (takesYears && year.matches()) {
            return Optional.of(year.group(1));
        }
        if (!takesYears && month.matches()) {
            return Optional.of(month.group(1) + "-" + month.group(2));
        }
        boolean isText = isMonthOrYear(cell)
                || at(path).flatMap(entry -> text(entry.node()))
                        .filter(written -> AS_WRITTEN.matcher(written).matches())
                        .isPresent();
        return isText ? Optional.of(cell) : Optional.empty();
    }

    /** Whether a cell is meant as a month or a financial year. */
    static boolean isMonthOrYear(String cell) {
        return DATE.matcher(cell).matches();
    }

    /** Where the file states what a path names; the path itself where it states nothing. */
    String place(String path) {
        return at(path).map(Entry::path).orElse(path);
    }

    /** Whether the file says what a row does. */
    boolean says(String path, ObjectNode row) {
        Optional<Said> present = at(path).flatMap(entry -> said(path, entry.node()));
        Optional<Said> stated = said(path, row);
        return present.isPresent()
                && stated.isPresent()
                && isSame(present.get().value(), stated.get().value())
                && isSame(present.get().plan(), stated.get().plan())
                && comesFromTheSame(
                        path, present.get().provenance(), stated.get().provenance());
    }

    private static boolean isSame(Object present, Object stated) {
        return present instanceof Fixed one && stated instanceof Fixed other
                ? isSame(one.value(), other.value())
                : present.equals(stated);
    }

    private static boolean isSame(double present, double stated) {
        return present == stated || new BigDecimal(present).round(KEPT).equals(new BigDecimal(stated).round(KEPT));
    }

    private boolean comesFromTheSame(String path, Provenance present, Provenance stated) {
        boolean isSilent = present.equals(Provenance.NONE);
        return stated.equals(present) || (isSilent && stated.equals(around(path)));
    }

    /**
     * A row's object as the file is to have it: without what is said of all around it anyway, and a number that stands alone as
     * that.
     */
    DocumentNode spelled(String path, ObjectNode row) {
        boolean isSaidAround = provenance(path, row).equals(around(path))
                && at(path).map(entry -> provenance(path, entry.node()).equals(Provenance.NONE))
                        .orElse(true);
        Map<String, Member> members = new LinkedHashMap<>(row.members());
        if (isSaidAround) {
            RangesHeader.PROVENANCE.forEach(members::remove);
            members.remove(RangesHeader.NOTE);
        }
        Optional<DocumentNode> plain = members.size() == 1
                ? Optional.ofNullable(members.get(RangesHeader.VALUE))
                        .map(Member::value)
                        .filter(value -> isAlone(path) || !(value instanceof NumberNode) || isNumber(path))
                : Optional.empty();
        return plain.orElseGet(() -> new ObjectNode(row.place(), members));
    }

    /** Whether a row says of a number that stands alone where it comes from, and not what is said of all around it. */
    boolean contradictsAround(String path, ObjectNode row) {
        Provenance stated = provenance(path, row);
        return isAlone(path) && !stated.equals(Provenance.NONE) && !stated.equals(around(path));
    }

    private boolean isNumber(String path) {
        return at(path).filter(entry -> entry.node() instanceof NumberNode).isPresent();
    }

    /** What stands at a path: of a total with a split the total, and what a claim about one year calls its last. */
    private Optional<Entry> at(String path) {
        Optional<Entry> found = DocumentPath.find(root, path);
        if (found.isEmpty() && path.startsWith("claims/") && path.endsWith("/by")) {
            found = DocumentPath.find(root, path.replaceAll("by$", "year"));
        }
        return found.map(entry -> new Entry(entry.path(), entry.keyPlace(), QuantityPaths.total(entry.node())));
    }

    /** Where all within the nearest thing around a path comes from, if that may say so. */
    private Provenance around(String path) {
        if (EFFECT.matcher(path).matches() || path.endsWith("/confidence")) {
            return Provenance.NONE;
        }
        String parent = path;
        while (parent.contains("/")) {
            parent = Paths.parent(parent);
            Optional<Entry> found = DocumentPath.find(root, parent);
            boolean isCostOfFunctions = parent.endsWith("/cost")
                    && found.filter(entry -> !QuantityPaths.isTotal(entry.node()))
                            .isPresent();
            if (AROUND.matcher(parent).matches() && !isCostOfFunctions && found.isPresent()) {
                return provenance(parent, found.get().node());
            }
        }
        return DocumentPath.find(root, path)
                .filter(entry -> QuantityPaths.isTotal(entry.node()))
                .map(entry -> provenance(path, entry.node()))
                .orElse(Provenance.NONE);
    }

    private Provenance provenance(String path, DocumentNode node) {
        if (!(node instanceof ObjectNode object)) {
            return Provenance.NONE;
        }
        Values values = new Values(new ProblemLog());
        Provenance read = new ProvenanceReader(values, sources)
                .read(new Fields(new Entry(path, node.place(), node), object, values));
        return new Provenance(
                read.source(),
                read.evidence(),
                read.note().strip(),
                read.owner().strip());
    }

    private Optional<Said> said(String path, DocumentNode node) {
        Provenance provenance = provenance(path, node);
        Optional<String> text = text(node);
        if (text.isPresent()) {
            return text.map(written -> new Said(written, 0, provenance));
        }
        ProblemLog log = new ProblemLog();
        Quantity quantity =
                new QuantityReader(new Values(log), sources, ANY).numberOrMonth(new Entry(path, node.place(), node));
        return log.errors().list().isEmpty()
                ? Optional.of(new Said(quantity.distribution(), hasPlan(path) ? plan(path, quantity) : 0, provenance))
                : Optional.empty();
    }

    private static double plan(String path, Quantity quantity) {
        return quantity.statedPlan()
                .orElseGet(() -> QuantityPaths.deviation(path)
                        .map(QuantityKind::defaultValue)
                        .orElseGet(quantity::planValue));
    }

    /** Whether a value, plain or in an object, is a text. */
    static boolean isText(DocumentNode node) {
        return text(node).isPresent();
    }

    private static Optional<String> text(DocumentNode node) {
        DocumentNode value =
                node instanceof ObjectNode object ? object.get("value").orElse(node) : node;
        return value instanceof TextNode text ? Optional.of(text.text()) : Optional.empty();
    }
}
