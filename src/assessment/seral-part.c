/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment/seral-part-private.h"

typedef struct
{
  GValue   *values;  /* (owned): by property id */
  JsonNode *unknown; /* (owned) (nullable): members that are kept as they are */
} SeralPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SeralPart, seral_part, G_TYPE_OBJECT)

static SeralPartPrivate *
get_private (gpointer part)
{
  return seral_part_get_instance_private (SERAL_PART (part));
}

static GValue *
get_value (gpointer part,
           guint    prop_id)
{
  g_assert (prop_id > 0 && prop_id < SERAL_PART_GET_CLASS (part)->n_members);

  return &get_private (part)->values[prop_id];
}

static void
seral_part_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  g_value_copy (get_value (object, prop_id), value);
}

/* Only while the part is made: its properties are construct-only. */
static void
seral_part_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  const SeralMember *member = seral_part_class_get_member (SERAL_PART_GET_CLASS (object), prop_id);

  member->kind->assign (member, value, get_value (object, prop_id));
}

static void
seral_part_constructed (GObject *object)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (object);

  G_OBJECT_CLASS (seral_part_parent_class)->constructed (object);

  for (guint i = 1; i < klass->n_members; i++)
    if (klass->members[i].flags & SERAL_MEMBER_MADE && *seral_part_get_text (object, i) == '\0')
      g_value_take_string (get_value (object, i), g_uuid_string_random ());
}

static void
seral_part_finalize (GObject *object)
{
  SeralPartPrivate *priv = get_private (object);
  guint n_members = SERAL_PART_GET_CLASS (object)->n_members;

  for (guint i = 1; i < n_members; i++)
    g_value_unset (&priv->values[i]);
  g_free (priv->values);
  g_clear_pointer (&priv->unknown, json_node_unref);

  G_OBJECT_CLASS (seral_part_parent_class)->finalize (object);
}

static void
seral_part_real_answer_changed (SeralPart  *self,
                                const char *model,
                                const char *criterion)
{
}

static void
seral_part_class_init (SeralPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = seral_part_constructed;
  object_class->finalize = seral_part_finalize;

  klass->answer_changed = seral_part_real_answer_changed;
}

static void
seral_part_init (SeralPart *self)
{
}

/*
 * seral_part_class_set_members:
 * @klass: a class that is being initialised
 * @members: (array length=n_members): its members by property id, the first one
 *   unused; static
 * @n_members: how many, the unused one included
 *
 * Declares what parts of a class hold, and installs its properties.
 */
void
seral_part_class_set_members (SeralPartClass    *klass,
                              const SeralMember *members,
                              guint              n_members)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->members = members;
  klass->n_members = n_members;
  klass->properties = g_new0 (GParamSpec *, n_members);

  /* A class does not inherit these. */
  object_class->get_property = seral_part_get_property;
  object_class->set_property = seral_part_set_property;

  for (guint i = 1; i < n_members; i++)
    klass->properties[i] = members[i].kind->create_pspec (&members[i]);

  g_object_class_install_properties (object_class, n_members, klass->properties);
}

/*
 * seral_part_init_members:
 * @self: a part that is being initialised
 *
 * Gives the members their first values. Called by each class, since only then it
 * is known which members there are.
 */
void
seral_part_init_members (SeralPart *self)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);
  SeralPartPrivate *priv = get_private (self);

  priv->values = g_new0 (GValue, klass->n_members);

  for (guint i = 1; i < klass->n_members; i++)
    klass->members[i].kind->init (&klass->members[i], &priv->values[i]);
}

const char *
seral_part_get_text (gpointer part,
                     guint    prop_id)
{
  return g_value_get_string (get_value (part, prop_id));
}

int
seral_part_get_choice (gpointer part,
                       guint    prop_id)
{
  return g_value_get_enum (get_value (part, prop_id));
}

gpointer
seral_part_get_boxed (gpointer part,
                      guint    prop_id)
{
  return g_value_get_boxed (get_value (part, prop_id));
}

gpointer
seral_part_get_object (gpointer part,
                       guint    prop_id)
{
  return g_value_get_object (get_value (part, prop_id));
}

/*
 * seral_part_class_find:
 * @klass: a class
 * @property: name of a property
 *
 * Returns: the property's id, or 0 if the class has no such member
 */
guint
seral_part_class_find (SeralPartClass *klass,
                       const char     *property)
{
  for (guint i = 1; i < klass->n_members; i++)
    if (strcmp (klass->members[i].property, property) == 0)
      return i;

  return 0;
}

const SeralMember *
seral_part_class_get_member (SeralPartClass *klass,
                             guint           prop_id)
{
  g_assert (prop_id > 0 && prop_id < klass->n_members);

  return &klass->members[prop_id];
}

/*
 * seral_part_get_id:
 * @self: a part
 *
 * Returns: what the part goes by among its siblings
 */
const char *
seral_part_get_id (SeralPart *self)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);

  for (guint i = 1; i < klass->n_members; i++)
    if (klass->members[i].flags & SERAL_MEMBER_ID)
      return seral_part_get_text (self, i);

  g_assert_not_reached ();
}

const GValue *
seral_part_peek (SeralPart *self,
                 guint      prop_id)
{
  return get_value (self, prop_id);
}

/*
 * seral_part_set:
 * @self: a part
 * @prop_id: which member
 * @value: what it is to hold
 *
 * Sets a member, and notifies its property if that makes a difference.
 *
 * Returns: whether it did
 */
gboolean
seral_part_set (SeralPart    *self,
                guint         prop_id,
                const GValue *value)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);
  const SeralMember *member = seral_part_class_get_member (klass, prop_id);
  GValue *current = get_value (self, prop_id);
  g_auto (GValue) wanted = G_VALUE_INIT;

  member->kind->init (member, &wanted);
  member->kind->assign (member, value, &wanted);

  if (member->kind->equal (current, &wanted))
    return FALSE;

  member->kind->assign (member, &wanted, current);
  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[prop_id]);

  return TRUE;
}

/*
 * seral_part_copy:
 * @self: a part
 *
 * Copies a part with all in it. Answers and what else never changes is shared,
 * which makes this cheap enough for a snapshot at every save.
 *
 * Returns: (transfer full): the copy
 */
SeralPart *
seral_part_copy (SeralPart *self)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);
  SeralPartPrivate *priv = get_private (self);
  SeralPart *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  for (guint i = 1; i < klass->n_members; i++)
    klass->members[i].kind->assign (&klass->members[i], &priv->values[i], get_value (copy, i));

  if (priv->unknown != NULL)
    get_private (copy)->unknown = json_node_ref (priv->unknown);

  return copy;
}

/*
 * seral_part_check:
 * @self: a part that was made by the program
 * @error: return location for %SERAL_ASSESSMENT_ERROR_INVALID
 *
 * Checks that a part can stand in a document, so that what is written can be
 * read again.
 *
 * Returns: whether it can
 */
gboolean
seral_part_check (SeralPart  *self,
                  GError    **error)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);

  for (guint i = 1; i < klass->n_members; i++)
    {
      const SeralMember *member = &klass->members[i];

      if (!member->kind->check (member, get_value (self, i), error))
        {
          g_prefix_error (error, "%s: ", member->name);
          return FALSE;
        }
    }

  return TRUE;
}

/* Reads the members of one group, from @first on, and returns the id of the first
 * one after them. */
static guint
read_group (SeralPart        *self,
            SeralJsonReader  *reader,
            guint             first,
            JsonObject      **unknown)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);
  const char *group = klass->members[first].group;
  gboolean there = group == NULL || seral_json_reader_begin_object (reader, group, SERAL_JSON_OPTIONAL);
  guint i;

  for (i = first; i < klass->n_members && g_strcmp0 (klass->members[i].group, group) == 0; i++)
    if (there)
      klass->members[i].kind->read (&klass->members[i], reader, get_value (self, i));

  if (there && group != NULL)
    *unknown = seral_json_reader_end_keeping (reader);

  return i;
}

/*
 * seral_part_read:
 * @self: a part that was just made
 * @reader: a reader that has entered its object
 *
 * Reads a part, and leaves its object. Members that are not known are kept at
 * their level.
 */
void
seral_part_read (SeralPart       *self,
                 SeralJsonReader *reader)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);
  g_autoptr (JsonObject) groups = json_object_new ();
  g_autoptr (JsonObject) unknown = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  for (guint i = 1; i < klass->n_members;)
    {
      const char *group = klass->members[i].group;
      JsonObject *in_group = NULL;

      i = read_group (self, reader, i, &in_group);
      if (in_group != NULL)
        json_object_set_object_member (groups, group, in_group);
    }

  /* What a group keeps goes by the group's name, which nothing unknown can have. */
  unknown = seral_json_reader_end_keeping (reader);
  if (unknown == NULL)
    unknown = json_object_new ();

  json_object_iter_init_ordered (&iter, groups);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (unknown, name, json_node_ref (node));

  get_private (self)->unknown = seral_unknown_take (g_steal_pointer (&unknown));
}

/* The unknown members of a group. */
static JsonNode *
get_unknown_of (SeralPart  *self,
                const char *group)
{
  JsonNode *unknown = get_private (self)->unknown;

  if (unknown == NULL)
    return NULL;

  return json_object_get_member (json_node_get_object (unknown), group);
}

static void
write_member (SeralPart  *self,
              guint       prop_id,
              JsonObject *object)
{
  const SeralMember *member = seral_part_class_get_member (SERAL_PART_GET_CLASS (self), prop_id);
  JsonNode *node = member->kind->write (member, get_value (self, prop_id));

  if (node != NULL)
    json_object_set_member (object, member->name, node);
}

static guint
write_group (SeralPart  *self,
             guint       first,
             JsonObject *object)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);
  const char *group = klass->members[first].group;
  g_autoptr (JsonObject) members = json_object_new ();
  JsonNode *unknown = get_unknown_of (self, group);
  guint i;

  for (i = first; i < klass->n_members && g_strcmp0 (klass->members[i].group, group) == 0; i++)
    write_member (self, i, members);

  if (unknown != NULL)
    seral_unknown_write (unknown, members);

  if (json_object_get_size (members) > 0)
    json_object_set_object_member (object, group, g_steal_pointer (&members));

  return i;
}

/*
 * seral_part_write:
 * @self: a part
 * @object: where its members are added
 *
 * Writes a part: its members in their order, then those that are not known.
 */
void
seral_part_write (SeralPart  *self,
                  JsonObject *object)
{
  SeralPartClass *klass = SERAL_PART_GET_CLASS (self);
  JsonNode *unknown = get_private (self)->unknown;

  for (guint i = 1; i < klass->n_members;)
    if (klass->members[i].group != NULL)
      i = write_group (self, i, object);
    else
      write_member (self, i++, object);

  if (unknown != NULL)
    seral_unknown_write (unknown, object);
}

/*
 * seral_part_answer_changed:
 * @self: a part
 * @model: id of a model
 * @criterion: id of a criterion
 *
 * Tells a part that an answer in it is another now.
 */
void
seral_part_answer_changed (SeralPart  *self,
                           const char *model,
                           const char *criterion)
{
  SERAL_PART_GET_CLASS (self)->answer_changed (self, model, criterion);
}

/*
 * seral_part_list_find:
 * @list: a list of parts
 * @id: (nullable): what a part goes by
 * @position: (out) (optional): where it stands
 *
 * Returns: (transfer none) (nullable): the part
 */
SeralPart *
seral_part_list_find (GListModel *list,
                      const char *id,
                      guint      *position)
{
  guint n_parts = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (SeralPart) part = g_list_model_get_item (list, i);

      if (g_strcmp0 (seral_part_get_id (part), id) != 0)
        continue;

      if (position != NULL)
        *position = i;
      return part; /* the list holds it still */
    }

  return NULL;
}

/*
 * seral_unknown_take:
 * @members: (transfer full) (nullable): what a reader kept
 *
 * Makes an object that can be shared between threads: a node's references are
 * counted atomically, an object's are not.
 *
 * Returns: (transfer full) (nullable): the node, or %NULL without members
 */
JsonNode *
seral_unknown_take (JsonObject *members)
{
  g_autoptr (JsonObject) object = members;
  JsonNode *node;

  if (object == NULL || json_object_get_size (object) == 0)
    return NULL;

  node = json_node_init_object (json_node_alloc (), object);
  json_node_seal (node);

  return node;
}

/*
 * seral_unknown_write:
 * @unknown: members that are not known
 * @object: where they are added
 *
 * Adds unknown members after the known ones. A name that is there already is a
 * group, which has written its own.
 */
void
seral_unknown_write (JsonNode   *unknown,
                     JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, json_node_get_object (unknown));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!json_object_has_member (object, name))
      json_object_set_member (object, name, json_node_ref (node));
}
