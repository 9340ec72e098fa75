/** The documents of supply contracts (合同文本): templates of clauses, versions that both parties sign, and how long they hold. */
package org.wattline.domain.contract.document;
