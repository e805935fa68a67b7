/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-part.h"
#include "base/seral-json-reader.h"

G_BEGIN_DECLS

/**
 * SeralMemberFlags:
 * @SERAL_MEMBER_ID: it says which part this is among its siblings, and is never changed
 * @SERAL_MEMBER_MADE: a UUID is made where there is none
 * @SERAL_MEMBER_REQUIRED: a document without it is at fault
 * @SERAL_MEMBER_NULLABLE: its property is %NULL, not "", where there is none
 * @SERAL_MEMBER_ALWAYS: it is written even where it holds nothing
 */
typedef enum
{
  SERAL_MEMBER_NONE     = 0,
  SERAL_MEMBER_ID       = 1 << 0,
  SERAL_MEMBER_MADE     = 1 << 1,
  SERAL_MEMBER_REQUIRED = 1 << 2,
  SERAL_MEMBER_NULLABLE = 1 << 3,
  SERAL_MEMBER_ALWAYS   = 1 << 4,
} SeralMemberFlags;

/**
 * SeralMemberKind:
 * @create_pspec: makes its property
 * @init: makes the value it has where a document says nothing
 * @read: reads it into a value that was made by @init
 * @write: says it as JSON, or %NULL where it holds nothing
 * @equal: whether two values are the same
 * @check: whether it may hold @value
 * @assign: sets @to, which was made by @init, to @from; what can change is copied
 *
 * What a member holds: how values of this kind are made, read, written, compared
 * and copied.
 */
typedef struct
{
  GParamSpec *(*create_pspec) (const SeralMember  *member);
  void        (*init)         (const SeralMember  *member,
                               GValue             *value);
  void        (*read)         (const SeralMember  *member,
                               SeralJsonReader    *reader,
                               GValue             *value);
  JsonNode   *(*write)        (const SeralMember  *member,
                               const GValue       *value);
  gboolean    (*equal)        (const GValue       *a,
                               const GValue       *b);
  gboolean    (*check)        (const SeralMember  *member,
                               const GValue       *value,
                               GError            **error);
  void        (*assign)       (const SeralMember  *member,
                               const GValue       *from,
                               GValue             *to);
} SeralMemberKind;

/**
 * SeralMember:
 * @group: (nullable): the object in the part's own in which it stands in a
 *   document, such as "respondent"; members of one group stand together
 * @name: its name in a document
 * @property: name of its property
 * @kind: what it holds
 * @flags: what else is to be known of it
 * @get_type: type of the enumeration, of the parts or of the object it holds
 * @fallback: the choice where the document makes none
 *
 * A member of a part. A class declares an array of these, by property id, in the
 * order in which they are written.
 */
struct _SeralMember
{
  const char            *group;
  const char            *name;
  const char            *property;
  const SeralMemberKind *kind;
  SeralMemberFlags       flags;
  GType                (*get_type) (void);
  int                    fallback;
};

/* A member is given while the part is made, and then changed by a SeralChange alone. */
#define SERAL_MEMBER_PARAM_FLAGS \
  (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

/* A member whose parts come by a SeralChange alone. */
#define SERAL_MEMBER_LIST_PARAM_FLAGS \
  (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

extern const SeralMemberKind seral_member_text;      /* a string */
extern const SeralMemberKind seral_member_date;      /* a string, YYYY-MM-DD */
extern const SeralMemberKind seral_member_choice;    /* an enumeration, by its nicks */
extern const SeralMemberKind seral_member_strings;   /* a strv */
extern const SeralMemberKind seral_member_parts;     /* a GListModel of parts */
extern const SeralMemberKind seral_member_answers;   /* a SeralAnswerMap */
extern const SeralMemberKind seral_member_log;       /* a GPtrArray of SeralLogEntry */
extern const SeralMemberKind seral_member_resources; /* a SeralResourceMap */
extern const SeralMemberKind seral_member_models;    /* a GPtrArray of JsonNode */

/* For classes. */
void               seral_part_class_set_members (SeralPartClass     *klass,
                                                 const SeralMember  *members,
                                                 guint               n_members);
void               seral_part_init_members      (SeralPart          *self);

const char        *seral_part_get_text          (gpointer            part,
                                                 guint               prop_id);
int                seral_part_get_choice        (gpointer            part,
                                                 guint               prop_id);
gpointer           seral_part_get_boxed         (gpointer            part,
                                                 guint               prop_id);
gpointer           seral_part_get_object        (gpointer            part,
                                                 guint               prop_id);

/* For reading, writing and changing. */
guint              seral_part_class_find        (SeralPartClass     *klass,
                                                 const char         *property);
const SeralMember *seral_part_class_get_member  (SeralPartClass     *klass,
                                                 guint               prop_id);

const char        *seral_part_get_id            (SeralPart          *self);
const GValue      *seral_part_peek              (SeralPart          *self,
                                                 guint               prop_id);
gboolean           seral_part_set               (SeralPart          *self,
                                                 guint               prop_id,
                                                 const GValue       *value);
SeralPart         *seral_part_copy              (SeralPart          *self);
gboolean           seral_part_check             (SeralPart          *self,
                                                 GError            **error);
void               seral_part_read              (SeralPart          *self,
                                                 SeralJsonReader    *reader);
void               seral_part_write             (SeralPart          *self,
                                                 JsonObject         *object);

void               seral_part_answer_changed    (SeralPart          *self,
                                                 const char         *model,
                                                 const char         *criterion);

SeralPart         *seral_part_list_find         (GListModel         *list,
                                                 const char         *id,
                                                 guint              *position);

/* Members that are not known here: an object whose members are handed on as they are. */
JsonNode          *seral_unknown_take           (JsonObject         *members);
void               seral_unknown_write          (JsonNode           *unknown,
                                                 JsonObject         *object);

JsonNode          *seral_node_new_string        (const char         *text);
JsonNode          *seral_node_new_array         (JsonArray          *array);
JsonNode          *seral_node_new_object        (JsonObject         *object);

/* Whether a text can stand in a document, and an id as the name of a member. */
gboolean           seral_check_text             (const char         *text,
                                                 GError            **error);
gboolean           seral_check_name             (const char         *name,
                                                 GError            **error);
const char        *seral_read_text              (SeralJsonReader    *reader,
                                                 const char         *member,
                                                 SeralJsonNeed       need);
const char       **seral_read_strings           (SeralJsonReader    *reader,
                                                 const char         *member);
const char       **seral_read_names             (SeralJsonReader    *reader);
const char        *seral_read_date              (SeralJsonReader    *reader,
                                                 const char         *member,
                                                 SeralJsonNeed       need);

G_END_DECLS
