/**
 * Money, energy and the other measured things as types: a number never travels without its unit.
 *
 * <p>All values are decimal, normalised so that equals means equal, and read from and written as plain decimals ({@code parse},
 * {@code toString}). Nothing here is ever binary floating point; all rounding is in {@link org.wattline.domain.quantity.Rounding}.
 */
package org.wattline.domain.quantity;
