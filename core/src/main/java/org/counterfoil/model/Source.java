package org.counterfoil.model;

/**
 * A document that numbers are taken from.
 *
 * @param id as named by provenances
 * @param title as a reader would look for it
 * @param url where it can be read; may be empty
 * @param date when it was published, as written; may be empty
 */
public record Source(String id, String title, String url, String date) {}
