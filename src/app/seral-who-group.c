/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "app/seral-place-words.h"
#include "app/seral-who-group.h"
#include "words/seral-words-compare.h"

/* Faces beside one answer; all are named below it. */
#define MOST_FACES 5

struct _SeralWhoGroup
{
  AdwPreferencesGroup   parent_instance;

  SeralSession         *session;   /* (unowned): while it shows */
  const SeralCriterion *criterion;
  GPtrArray            *rows;      /* (owned) (element-type GtkWidget): children */
};

G_DEFINE_FINAL_TYPE (SeralWhoGroup, seral_who_group, ADW_TYPE_PREFERENCES_GROUP)

static SeralAnswer *
get_answer (SeralWhoGroup *self,
            SeralSheet    *sheet)
{
  return seral_answer_map_lookup (seral_sheet_get_answers (sheet),
                                  seral_model_get_id (seral_session_get_model (self->session)), self->criterion->id);
}

/* Those who chose @option, or for NULL those who chose nothing. */
static GPtrArray *
find_people (SeralWhoGroup *self,
             const char    *option)
{
  GListModel *sheets = seral_round_get_sheets (seral_session_get_round (self->session));
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      if (g_strcmp0 (seral_answer_get_option (get_answer (self, sheet)), option) == 0)
        g_ptr_array_add (people, g_steal_pointer (&sheet));
    }

  return people;
}

/* Whoever noted something is quoted on a line of their own. */
static char *
dup_names (SeralWhoGroup *self,
           GPtrArray     *people)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *list = NULL;

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (names, seral_place_dup_person (g_ptr_array_index (people, i)));
  g_ptr_array_add (names, NULL);
  list = seral_format_list (seral_session_get_catalogue (self->session), (const char * const *) names->pdata);
  g_string_append (text, list);

  for (guint i = 0; i < people->len; i++)
    {
      const char *note = seral_answer_get_note (get_answer (self, g_ptr_array_index (people, i)));

      if (note[0] != '\0')
        {
          /* Translators: a person, and what they noted beside their answer. */
          g_autofree char *line = g_strdup_printf (_("%s: “%s”"), (char *) g_ptr_array_index (names, i), note);

          g_string_append_printf (text, "\n%s", line);
        }
    }

  return g_strdup (text->str);
}

static GtkWidget *
new_faces (GPtrArray *people)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  for (guint i = 0; i < MIN (people->len, MOST_FACES); i++)
    {
      GtkWidget *avatar = adw_avatar_new (24, seral_sheet_get_respondent_name (g_ptr_array_index (people, i)), TRUE);

      gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), avatar);
    }

  return box;
}

static void
add_row (SeralWhoGroup *self,
         const char    *title,
         GPtrArray     *people,
         gboolean       together)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
  g_autofree char *names = people->len > 0 ? dup_names (self, people) : NULL;

  if (names != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), names);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, names, -1);
    }
  else
    gtk_widget_add_css_class (row, "nobody");
  if (together)
    {
      /* Translators: marks the answer that several answers come to. */
      GtkWidget *mark = gtk_label_new (_("Together"));

      gtk_widget_add_css_class (mark, "together");
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_faces (people));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* What the sheets come to together, whatever was agreed; NaN where that has no value. */
static double
get_together (SeralWhoGroup *self)
{
  SeralModel *model = seral_session_get_model (self->session);
  SeralRound *round = seral_session_get_round (self->session);
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_sheets (model, round);
  guint index = self->criterion->index;

  if (seral_answers_get_state (answers, index) != SERAL_ANSWER_GIVEN)
    return NAN;
  if (self->criterion->kind == SERAL_CRITERION_RUBRIC)
    return seral_answers_get_rubric_level (answers, index);

  return seral_answers_get_value (answers, index, 0);
}

static gboolean
is_value (double value,
          double together)
{
  return !isnan (together) && fabs (value - together) <= SERAL_SCORING_EPSILON;
}

static void
add_options (SeralWhoGroup *self,
             double         together)
{
  const SeralScale *scale = self->criterion->scale;

  for (guint i = scale->n_options; i-- > 0;)
    {
      g_autoptr (GPtrArray) people = find_people (self, scale->options[i].id);

      add_row (self, scale->options[i].label, people, is_value (scale->options[i].value, together));
    }
}

static void
add_stages (SeralWhoGroup *self,
            double         together)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (seral_session_get_model (self->session), &n);

  for (guint i = n; i-- > 0;)
    {
      g_autoptr (GPtrArray) people = find_people (self, stages[i].id);

      add_row (self, stages[i].name, people, is_value (stages[i].level, together));
    }
}

static void
add_apart (SeralWhoGroup *self,
           const char    *option)
{
  g_autoptr (GPtrArray) people = find_people (self, option);

  if (people->len > 0)
    add_row (self, option != NULL ? seral_words_option (seral_session_get_catalogue (self->session),
                                                        seral_session_get_model (self->session), self->criterion,
                                                        option)
                                  : _("Not answered"), people, FALSE);
}

static void
show_together (SeralWhoGroup *self,
               double         together)
{
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (!isnan (together))
    {
      value = seral_words_value (seral_session_get_catalogue (self->session), seral_session_get_model (self->session),
                                 self->criterion, together);
      /* Translators: what several answers come to, such as "Together: Partly" or "Together: between No and Partly". */
      text = g_strdup_printf (_("Together: %s"), value);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text);
}

static void
remove_rows (SeralWhoGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_who_group_finalize (GObject *object)
{
  SeralWhoGroup *self = SERAL_WHO_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_who_group_parent_class)->finalize (object);
}

static void
seral_who_group_class_init (SeralWhoGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_who_group_finalize;
}

static void
seral_who_group_init (SeralWhoGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * seral_who_group_show:
 * @self: a group
 * @session: what is worked on; it has a model and a round
 * @criterion: a criterion of its model
 *
 * Shows who answered what.
 */
void
seral_who_group_show (SeralWhoGroup        *self,
                      SeralSession         *session,
                      const SeralCriterion *criterion)
{
  double together;

  g_return_if_fail (SERAL_IS_WHO_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (criterion != NULL);

  self->session = session;
  self->criterion = criterion;
  remove_rows (self);
  together = get_together (self);
  show_together (self, together);
  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    add_stages (self, together);
  else
    add_options (self, together);
  add_apart (self, SERAL_OPTION_DONT_KNOW);
  add_apart (self, SERAL_OPTION_NOT_APPLICABLE);
  add_apart (self, NULL);
  self->session = NULL;
}
