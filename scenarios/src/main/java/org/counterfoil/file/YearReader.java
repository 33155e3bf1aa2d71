package org.counterfoil.file;

import java.time.Month;
import java.util.Optional;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.RuleKind;
import org.counterfoil.units.FinancialYear;

/** Reads financial years as they are written where years start in the month that the appraisal states. */
final class YearReader {

    private static final String CALENDAR_YEAR = "\\d{4}";

    private final Values values;
    private final Month yearStarts;
    private final boolean isKnown;

    private YearReader(Values values, Month yearStarts, boolean isKnown) {
        this.values = values;
        this.yearStarts = yearStarts;
        this.isKnown = isKnown;
    }

    /**
     * For the years of a scenario with an appraisal. If that does not say in which month they start, or not so that one can
     * read it, a year in any form will do, and the first one shows which is usual.
     */
    static YearReader of(Values values, Optional<Fields> appraisal) {
        Optional<Entry> stated = appraisal.flatMap(fields -> fields.find("yearStarts"));
        Optional<Month> read = stated.flatMap(values::monthName);
        if (appraisal.isPresent() && stated.isEmpty()) {
            return new YearReader(values, FinancialYear.USUAL_START, true);
        }
        Month guessed = appraisal
                .flatMap(fields -> fields.find("firstYear"))
                .flatMap(YearReader::text)
                .map(FinancialYear::likelyStart)
                .orElse(FinancialYear.USUAL_START);
        return new YearReader(values, read.orElse(guessed), read.isPresent());
    }

    /** A year of the scenario, for where one cannot be read. */
    FinancialYear startingIn(int year) {
        return new FinancialYear(year, yearStarts);
    }

    /** As written; a calendar year may also be a number, as YAML makes one of it. */
    private static Optional<String> text(Entry entry) {
        if (entry.node() instanceof TextNode text) {
            return Optional.of(text.text());
        }
        return entry.node() instanceof NumberNode number && number.literal().matches(CALENDAR_YEAR)
                ? Optional.of(number.literal())
                : Optional.empty();
    }

    /** A financial year such as 2013-14. */
    Optional<FinancialYear> year(Entry entry) {
        Optional<String> text = text(entry);
        if (text.isEmpty()) {
            values.log()
                    .add(
                            FileKind.WRONG_TYPE,
                            entry,
                            "expected a financial year in quotes, like \"%s\", found %s"
                                    .formatted(startingIn(2013), entry.node().described()));
        }
        return text.flatMap(written -> read(entry, written));
    }

    /** A financial year that is a key. */
    Optional<FinancialYear> yearOfKey(Entry entry) {
        return year(new Entry(entry.path(), entry.keyPlace(), new TextNode(entry.keyPlace(), entry.key())));
    }

    private Optional<FinancialYear> read(Entry entry, String text) {
        Month expected = isKnown ? yearStarts : FinancialYear.likelyStart(text);
        return values.attempt(RuleKind.NOT_A_FINANCIAL_YEAR, entry, () -> FinancialYear.parse(text, expected))
                .map(year -> startingIn(year.startYear()));
    }
}
