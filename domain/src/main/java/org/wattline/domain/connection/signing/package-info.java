/** Contracts that are made ready and signed before supply begins. */
package org.wattline.domain.connection.signing;
