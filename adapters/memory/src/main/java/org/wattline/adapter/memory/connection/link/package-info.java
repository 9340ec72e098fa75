/** Links to the progress of applications, in memory. */
package org.wattline.adapter.memory.connection.link;
