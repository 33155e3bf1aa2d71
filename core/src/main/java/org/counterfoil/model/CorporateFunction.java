package org.counterfoil.model;

/**
 * A corporate function, such as HR or payroll: any name the analyst gives.
 *
 * @param id as used in paths
 * @param title as printed
 */
public record CorporateFunction(String id, String title) {}
