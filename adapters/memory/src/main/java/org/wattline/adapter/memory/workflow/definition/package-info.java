/** Versions of processes in memory. */
package org.wattline.adapter.memory.workflow.definition;
