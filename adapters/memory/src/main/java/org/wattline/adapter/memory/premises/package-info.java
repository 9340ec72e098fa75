/** Premises and the network in memory. */
package org.wattline.adapter.memory.premises;
