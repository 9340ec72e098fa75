/** Documents of contracts in memory. */
package org.wattline.adapter.memory.contract.document;
