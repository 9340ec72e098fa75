/** Audit in memory. */
package org.wattline.adapter.memory.audit;
