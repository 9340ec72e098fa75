/** The company's own rules in memory. */
package org.wattline.adapter.memory.rulebook;
