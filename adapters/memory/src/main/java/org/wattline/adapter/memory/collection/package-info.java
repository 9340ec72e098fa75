/** Collection in memory. */
package org.wattline.adapter.memory.collection;
