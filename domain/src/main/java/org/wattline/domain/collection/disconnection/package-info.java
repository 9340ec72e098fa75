/** Disconnection for arrears (欠费停电): the whole chain from notice to reconnection, and everything that forbids it. */
package org.wattline.domain.collection.disconnection;
