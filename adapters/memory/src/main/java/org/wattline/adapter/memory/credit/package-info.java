/** Credit in memory. */
package org.wattline.adapter.memory.credit;
