package org.wattline.adapter.reference.tariff;

/**
 * Something read from a file, with its place, so that a fault that shows only later can still name the line.
 */
record Located<T>(T value, String file, int line) {}
