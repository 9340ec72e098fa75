/** Versions of the rules of validation in memory. */
package org.wattline.adapter.memory.metering.ruleset;
