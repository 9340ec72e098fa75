/** Exceptions, estimates and edits in memory. */
package org.wattline.adapter.memory.metering.validation;
