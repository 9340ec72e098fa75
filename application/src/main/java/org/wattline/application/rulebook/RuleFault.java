package org.wattline.application.rulebook;

/**
 * Something wrong in a file of rules.
 *
 * @param line counting from 1; 0 when it concerns the whole file
 * @param grave whether it must not be published; otherwise it is a warning
 * @param message what it is, as the file's reader says it
 */
public record RuleFault(int line, boolean grave, String message) {}
