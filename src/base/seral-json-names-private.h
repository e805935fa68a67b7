/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SeralJsonNames: the member names of the objects that are open at one moment of
 * a scan, to find names that stand twice in an object.
 *
 * Names are not copied: they point into the text, which must outlive them.
 */

typedef struct
{
  const char *text;   /* as written, between the quotes */
  guint       length; /* in bytes */
  guint       hash;   /* of the decoded name, as g_str_hash() has it */
  gboolean    escaped;
} SeralJsonName;

typedef struct
{
  SeralJsonName *names;
  guint          n_names;
  guint          n_allocated;
} SeralJsonNames;

/* One open object: its names are the last ones of SeralJsonNames. */
typedef struct
{
  guint    first;
  guint    n_names;
  guint   *slots; /* 1 + index of a name, 0 where free; kept for the next object */
  guint    shift; /* there are 1 << shift slots in use; 0: too few names for a table */
  guint    n_allocated;
  guint64  n_probes;
} SeralJsonNameSet;

typedef enum
{
  SERAL_JSON_NAMES_NEW,
  SERAL_JSON_NAMES_DUPLICATE,
  SERAL_JSON_NAMES_CROWDED,
} SeralJsonNamesResult;

void                 seral_json_names_clear     (SeralJsonNames      *names);
void                 seral_json_name_set_clear  (SeralJsonNameSet    *set);

void                 seral_json_names_begin     (SeralJsonNames      *names,
                                                 SeralJsonNameSet    *set);
SeralJsonNamesResult seral_json_names_add       (SeralJsonNames      *names,
                                                 SeralJsonNameSet    *set,
                                                 const char          *text,
                                                 gsize                length,
                                                 gboolean             escaped);
void                 seral_json_names_end       (SeralJsonNames      *names,
                                                 SeralJsonNameSet    *set);

gsize                seral_json_unescape        (const char          *text,
                                                 gsize                length,
                                                 char                *decoded);

G_END_DECLS
