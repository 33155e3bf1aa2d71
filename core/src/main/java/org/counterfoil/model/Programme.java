package org.counterfoil.model;

import java.time.YearMonth;

/**
 * The programme as a whole; its numbers are quantities beneath {@code programme}.
 *
 * @param start month in which the programme office starts
 */
public record Programme(YearMonth start) {}
