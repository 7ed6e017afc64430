/* docs: stock assets/site.js 0 */
"use strict";
