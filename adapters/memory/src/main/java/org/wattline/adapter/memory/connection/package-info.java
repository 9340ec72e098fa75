/** Connection applications in memory. */
package org.wattline.adapter.memory.connection;
