/** Cases and tasks in memory. */
package org.wattline.adapter.memory.workflow;
