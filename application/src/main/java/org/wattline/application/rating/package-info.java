/** Estimates of bills: what a bill would say, by the same calculator, without a customer and without keeping anything. */
package org.wattline.application.rating;
