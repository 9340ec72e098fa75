/** Rules of validation on their way into force: drafted, proposed, published by another person. */
package org.wattline.domain.metering.ruleset;
