/** Consents, evidence and ratings in memory. */
package org.wattline.adapter.memory.connection.evidence;
