#define _GNU_SOURCE
#include <cmark.h>
#include <stdlib.h>
#include <string.h>
