/** Who may do what (权限), kept in memory. */
package org.wattline.adapter.memory.access;
