/*docs:stock assets/theme.js 0*/
"use strict";
