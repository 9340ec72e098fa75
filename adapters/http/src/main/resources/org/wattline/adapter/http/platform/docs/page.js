"use strict";
// Shows openapi.json. Everything is built with textContent, so nothing of the document is ever taken as markup.
const VERBS = ["get", "post", "put", "patch", "delete"];

function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
  for (const child of children) if (child) node.append(child);
  return node;
}

// A paragraph in which `text` stands in code.
function words(text) {
  const line = el("p", {});
  text.split("`").forEach((part, i) => line.append(i % 2 ? el("code", {}, part) : part));
  return line;
}

function resolve(doc, node) {
  while (node && node.$ref) node = node.$ref.slice(2).split("/").reduce((at, key) => at[key.replace(/~1/g, "/")], doc);
  return node;
}

function typeName(doc, schema) {
  if (!schema) return "";
  if (schema.$ref) {
    const target = resolve(doc, schema);
    return schema.$ref.split("/").pop() + (target.enum ? ": " + target.enum.join(" | ") : "");
  }
  if (schema.allOf) return typeName(doc, schema.allOf[0]);
  if (schema.anyOf) return schema.anyOf.map(s => typeName(doc, s)).join(" | ");
  if (schema.type === "array") return typeName(doc, schema.items) + "[]";
  if (schema.enum) return schema.enum.join(" | ");
  return [].concat(schema.type || "any").join(" | ") + (schema.format ? " (" + schema.format + ")" : "");
}

function fields(doc, schema, seen) {
  const resolved = resolve(doc, schema);
  if (!resolved || seen.includes(resolved)) return null;
  if (resolved.type === "array") return fields(doc, resolved.items, seen);
  if (resolved.anyOf) return fields(doc, resolved.anyOf[0], seen);
  if (!resolved.properties) return null;
  const table = el("table", {}, el("tr", {}, el("th", {}, "字段 · field"), el("th", {}, "类型 · type"), el("th", {}, "")));
  for (const [name, property] of Object.entries(resolved.properties)) {
    const required = (resolved.required || []).includes(name);
    const limits = ["minLength", "maxLength", "minimum", "maximum", "maxItems"]
      .filter(key => property[key] !== undefined).map(key => key + " " + property[key]).join(", ");
    const inner = fields(doc, property, seen.concat([resolved]));
    table.append(el("tr", {},
      el("td", {}, el("code", {}, name), required ? " *" : ""),
      el("td", {}, typeName(doc, property)),
      el("td", {}, (resolve(doc, property) || {}).description || "", limits ? " " + limits : "",
        inner && el("details", {}, el("summary", {}, "…"), inner))));
  }
  return table;
}

function example(media) {
  const value = media.example !== undefined ? media.example
    : media.examples ? Object.values(media.examples).map(e => e.value) : undefined;
  if (value === undefined) return null;
  return el("pre", {}, typeof value === "string" ? value : JSON.stringify(value, null, 2));
}

function content(doc, body) {
  const box = el("div", {});
  for (const [type, media] of Object.entries(body.content || {})) {
    box.append(el("p", {}, el("code", {}, type), " ", typeName(doc, media.schema)));
    const table = fields(doc, media.schema, []);
    if (table) box.append(el("details", {}, el("summary", {}, "字段 · fields"), table));
    const shown = example(media);
    if (shown) box.append(el("details", {}, el("summary", {}, "示例 · example"), shown));
  }
  return box;
}

function parameters(doc, operation) {
  if (!(operation.parameters || []).length) return null;
  const table = el("table", {}, el("tr", {}, el("th", {}, "参数 · parameter"), el("th", {}, "in"), el("th", {}, "说明 · meaning"), el("th", {}, "示例 · example")));
  for (const given of operation.parameters) {
    const parameter = resolve(doc, given);
    table.append(el("tr", {}, el("td", {}, el("code", {}, parameter.name), parameter.required ? " *" : ""),
      el("td", {}, parameter.in), el("td", {}, parameter.description || ""), el("td", {}, el("code", {}, String(parameter.example ?? "")))));
  }
  return table;
}

function responses(doc, operation) {
  const box = el("div", {});
  for (const [status, given] of Object.entries(operation.responses)) {
    const response = resolve(doc, given);
    const details = el("details", {}, el("summary", {}, el("strong", {}, status), " " + response.description));
    for (const media of Object.values(response.content || {}))
      for (const code of Object.keys(media.examples || {}))
        details.append(el("p", {}, el("a", { href: "/docs/problems/" + code }, code)));
    details.append(content(doc, response));
    box.append(details);
  }
  return box;
}

function section(doc, path, verb, operation) {
  const part = el("section", { class: "operation", id: operation.operationId },
    el("h3", {}, el("span", { class: "verb " + verb }, verb.toUpperCase()), " ", el("code", {}, path)),
    el("p", {}, el("strong", {}, operation.summary)));
  for (const line of operation.description.split("\n\n")) if (line !== operation.summary) part.append(words(line));
  if (operation["x-permission"]) part.append(el("p", {}, el("code", { class: "permission" }, operation["x-permission"])));
  const table = parameters(doc, operation);
  if (table) part.append(table);
  if (operation.requestBody) part.append(el("h4", {}, "请求体 · body"), content(doc, operation.requestBody));
  part.append(el("h4", {}, "响应 · answers"), responses(doc, operation));
  return part;
}

function show(doc) {
  const main = document.getElementById("operations");
  const index = document.getElementById("index");
  main.replaceChildren(el("h1", {}, doc.info.title + " " + doc.info.version), el("p", {}, doc.info.summary), ...doc.info.description.split("\n\n").map(words));
  for (const tag of doc.tags) {
    const list = el("ul", {});
    main.append(el("h2", { id: "tag-" + tag.name }, tag.description));
    for (const [path, item] of Object.entries(doc.paths))
      for (const verb of VERBS) {
        const operation = item[verb];
        if (!operation || !operation.tags.includes(tag.name)) continue;
        main.append(section(doc, path, verb, operation));
        list.append(el("li", { title: path }, el("span", { class: "verb " + verb }, verb.toUpperCase()), " ",
          el("a", { href: "#" + operation.operationId }, operation.summary)));
      }
    index.append(el("h2", {}, tag.description), list);
  }
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

document.getElementById("search").addEventListener("input", event => {
  const wanted = event.target.value.toLowerCase();
  for (const item of document.querySelectorAll("#index li"))
    item.classList.toggle("hidden", !(item.textContent + item.title).toLowerCase().includes(wanted));
});

fetch("/openapi.json").then(answer => answer.json()).then(show)
  .catch(error => { document.getElementById("operations").textContent = String(error); });
