/** Days of works in memory. */
package org.wattline.adapter.memory.connection.alert;
