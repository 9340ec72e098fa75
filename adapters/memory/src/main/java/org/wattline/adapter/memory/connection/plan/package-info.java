/** Supply plans in memory. */
package org.wattline.adapter.memory.connection.plan;
