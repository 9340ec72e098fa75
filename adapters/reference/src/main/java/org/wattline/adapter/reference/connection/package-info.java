/** Reference data of connections and changes of supply. */
package org.wattline.adapter.reference.connection;
