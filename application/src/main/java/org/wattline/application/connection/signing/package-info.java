/** Contracts that are made ready and signed before supply begins. */
package org.wattline.application.connection.signing;
