/** Readings outside of the rounds: asking for them, taking them in, and letting bills wait for them. */
package org.wattline.application.metering.special;
