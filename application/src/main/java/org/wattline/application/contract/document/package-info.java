/** Documents of supply contracts: their templates, their signatures, and watching how long they hold. */
package org.wattline.application.contract.document;
