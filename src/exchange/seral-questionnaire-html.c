/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json.h"
#include "exchange/seral-html.h"
#include "exchange/seral-questionnaire-private.h"
#include "words/seral-words-plan.h"

/* The page is whole without its script, which only adds progress, storage and the file that goes back. */

#define SCRIPT "questionnaire.js"

/* Characters that one field takes: far more than anybody writes, far less than a document holds. */
#define LONGEST_NAME 200
#define LONGEST_TEXT 20000

typedef struct
{
  const SeralQuestionnaire *questionnaire;
  SeralCatalogue           *catalogue;
  GString                  *html;
  guint                     number;        /* of the question that is written, from 1 */
} Writer;

static void
append (Writer     *writer,
        const char *markup)
{
  g_string_append (writer->html, markup);
}

static void
append_attribute (Writer     *writer,
                  const char *name,
                  const char *value)
{
  g_string_append_printf (writer->html, " %s=\"", name);
  seral_html_append_text (writer->html, value);
  g_string_append_c (writer->html, '"');
}

/* A head that says whose questions these are, and what becomes of the answers. */
static void
write_header (Writer     *writer,
              const char *title)
{
  SeralRound *round = writer->questionnaire->round;
  g_autofree char *date = seral_words_date (writer->catalogue, seral_round_get_date (round));

  append (writer, "<header class=\"column\">\n");
  seral_html_append_element (writer->html, "p", "whose",
                             seral_assessment_get_organisation_name (writer->questionnaire->assessment));
  seral_html_append_element (writer->html, "h1", NULL, title);
  append (writer, "<p class=\"muted\">");
  seral_html_append_text (writer->html, seral_round_get_scope (round));
  append (writer, seral_round_get_scope (round)[0] != '\0' ? "<br>" : "");
  seral_html_append_text (writer->html, seral_round_get_title (round));
  append (writer, seral_round_get_title (round)[0] != '\0' ? " · " : "");
  seral_html_append_text (writer->html, date);
  append (writer, "</p>\n");
  seral_html_append_element (writer->html, "p", NULL,
    seral_ptext (writer->catalogue, "questionnaire",
                 "Answer what you know, as things are today, not as they should be. You need not answer everything: "
                 "an open answer is better than a guess. When you are done, save your answers and send the file to "
                 "whoever asked you."));
  seral_html_append_element (writer->html, "p", "muted",
    seral_ptext (writer->catalogue, "questionnaire",
                 "This page works without a network and sends nothing. What you fill in stays on this device "
                 "until you hand the file on."));
  append (writer, "<noscript><p><strong>");
  seral_html_append_text (writer->html,
    seral_ptext (writer->catalogue, "questionnaire",
                 "Scripts are switched off in this browser. You can print the page and fill it in by hand; to save "
                 "a file, switch them on for this page."));
  append (writer, "</strong></p></noscript>\n</header>\n");
}

static void
write_entry (Writer     *writer,
             const char *id,
             const char *label,
             const char *complete)
{
  g_string_append_printf (writer->html, "<div><label class=\"field\" for=\"%s\">", id);
  seral_html_append_text (writer->html, label);
  g_string_append_printf (writer->html, "</label><input type=\"text\" id=\"%s\" maxlength=\"%d\" autocomplete=\"%s\">"
                                        "</div>\n", id, LONGEST_NAME, complete);
}

static void
write_person (Writer *writer)
{
  append (writer, "<section class=\"card\" aria-labelledby=\"person\">\n<h2 id=\"person\">");
  seral_html_append_text (writer->html, seral_ptext (writer->catalogue, "questionnaire", "About you"));
  append (writer, "</h2>\n<div class=\"pair\">\n");
  write_entry (writer, "name", seral_ptext (writer->catalogue, "questionnaire", "Your name"), "name");
  write_entry (writer, "role", seral_ptext (writer->catalogue, "questionnaire", "Your role"), "organization-title");
  append (writer, "</div>\n<p class=\"actions\" data-scripted hidden>\n<span>\n"
                  "<input class=\"away\" type=\"file\" id=\"load\" accept=\".seral,.json,application/json\">"
                  "<label class=\"button\" for=\"load\">");
  seral_html_append_text (writer->html, seral_ptext (writer->catalogue, "questionnaire", "Go On from a Saved File…"));
  append (writer, "</label>\n</span>\n<button type=\"button\" class=\"plain\" id=\"clear\">");
  seral_html_append_text (writer->html, seral_ptext (writer->catalogue, "questionnaire", "Begin Anew"));
  append (writer, "</button>\n</p>\n</section>\n");
}

static void
write_option (Writer               *writer,
              SeralModel           *model,
              const SeralCriterion *criterion,
              const char           *option)
{
  const char *about = seral_questionnaire_describe (model, criterion, option);

  append (writer, "<label class=\"option\"><input type=\"radio\"");
  g_string_append_printf (writer->html, " name=\"q%u\"", writer->number);
  append_attribute (writer, "value", option);
  append (writer, "><span class=\"label\">");
  seral_html_append_text (writer->html, seral_words_option (writer->catalogue, model, criterion, option));
  append (writer, "</span>");
  if (about[0] != '\0')
    {
      append (writer, " <span class=\"about\">");
      seral_html_append_text (writer->html, about);
      append (writer, "</span>");
    }
  append (writer, "</label>\n");
}

static gboolean
is_apart (const char *option)
{
  return strcmp (option, SERAL_OPTION_DONT_KNOW) == 0 || strcmp (option, SERAL_OPTION_NOT_APPLICABLE) == 0;
}

static void
write_options (Writer               *writer,
               SeralModel           *model,
               const SeralCriterion *criterion)
{
  g_autoptr (GPtrArray) options = seral_questionnaire_list_options (model, criterion);
  gboolean apart = FALSE;

  append (writer, "<div class=\"options\">\n");
  for (guint i = 0; i < options->len; i++)
    {
      const char *option = g_ptr_array_index (options, i);

      if (is_apart (option) && !apart)
        append (writer, "</div>\n<div class=\"options apart\">\n");
      apart = apart || is_apart (option);
      write_option (writer, model, criterion, option);
    }
  append (writer, "</div>\n<button type=\"button\" class=\"clear plain\" hidden>");
  seral_html_append_text (writer->html, seral_ptext (writer->catalogue, "questionnaire", "Leave Open Again"));
  append (writer, "</button>\n");
}

static void
write_field (Writer     *writer,
             const char *field,
             const char *type,
             const char *label,
             const char *hint)
{
  g_autofree char *id = g_strdup_printf ("%s%u", field, writer->number);

  g_string_append_printf (writer->html, "<div><label class=\"field\" for=\"%s\">", id);
  seral_html_append_text (writer->html, label);
  append (writer, "</label>\n");
  if (hint[0] != '\0')
    {
      g_string_append_printf (writer->html, "<p class=\"hint\" id=\"%s-hint\">", id);
      seral_html_append_text (writer->html, hint);
      append (writer, "</p>\n");
    }
  g_string_append_printf (writer->html, type != NULL ? "<input type=\"%s\"" : "<textarea rows=\"3\"", type);
  g_string_append_printf (writer->html, " id=\"%s\" data-field=\"%s\" maxlength=\"%d\"", id, field, LONGEST_TEXT);
  if (hint[0] != '\0')
    g_string_append_printf (writer->html, " aria-describedby=\"%s-hint\"", id);
  append (writer, type != NULL ? "></div>\n" : "></textarea></div>\n");
}

static void
write_details (Writer               *writer,
               const SeralCriterion *criterion)
{
  append (writer, "<details>\n<summary>");
  seral_html_append_text (writer->html, seral_ptext (writer->catalogue, "questionnaire", "Note and evidence"));
  append (writer, "</summary>\n");
  write_field (writer, "note", NULL, seral_ptext (writer->catalogue, "questionnaire", "Note"),
               seral_ptext (writer->catalogue, "questionnaire", "What others should know about this answer"));
  append (writer, "<div class=\"pair\">\n");
  write_field (writer, "text", "text", seral_ptext (writer->catalogue, "questionnaire", "What proves it"),
               criterion->evidence_hint);
  write_field (writer, "url", "url", seral_ptext (writer->catalogue, "questionnaire", "Link to it"), "");
  append (writer, "</div>\n</details>\n");
}

static void
write_question (Writer               *writer,
                SeralModel           *model,
                const SeralCriterion *criterion)
{
  writer->number++;
  g_string_append_printf (writer->html, "<fieldset id=\"question%u\"", writer->number);
  append_attribute (writer, "data-model", seral_model_get_id (model));
  append_attribute (writer, "data-question", criterion->id);
  g_string_append_printf (writer->html, ">\n<legend><span class=\"number\">%u</span> ", writer->number);
  seral_html_append_text (writer->html, criterion->question);
  append (writer, "</legend>\n");
  seral_html_append_element (writer->html, "p", "guidance", criterion->guidance);
  write_options (writer, model, criterion);
  write_details (writer, criterion);
  append (writer, "</fieldset>\n");
}

static void
write_dimension (Writer                       *writer,
                 const SeralQuestionnairePart *part,
                 const SeralDimension         *dimension)
{
  const SeralCriterion *criteria = seral_model_get_criteria (part->model, NULL);
  gboolean begun = FALSE;

  for (guint i = 0; i < dimension->criteria.n; i++)
    {
      const SeralCriterion *criterion = &criteria[dimension->criteria.items[i]];

      if (!seral_criterion_in_depth (criterion, part->depth))
        continue;
      if (!begun)
        {
          append (writer, "<section>\n");
          seral_html_append_element (writer->html, "h3", NULL, dimension->name);
          seral_html_append_element (writer->html, "p", "muted", dimension->summary);
          begun = TRUE;
        }
      write_question (writer, part->model, criterion);
    }

  if (begun)
    append (writer, "</section>\n");
}

static void
write_part (Writer                       *writer,
            const SeralQuestionnairePart *part)
{
  guint n = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (part->model, &n);

  append (writer, "<section>\n");
  seral_html_append_element (writer->html, "h2", NULL, seral_model_get_name (part->model));
  for (guint i = 0; i < n; i++)
    write_dimension (writer, part, &dimensions[i]);
  append (writer, "</section>\n");
}

static void
write_bar (Writer *writer)
{
  append (writer, "<div class=\"bar\" data-scripted hidden><div class=\"column\">\n<div class=\"told\">\n"
                  "<output id=\"told\" for=\"questions\"></output>\n");
  g_string_append_printf (writer->html, "<progress id=\"progress\" value=\"0\" max=\"%u\" aria-labelledby=\"told\">"
                                        "</progress>\n</div>\n<button type=\"button\" id=\"next\">",
                          MAX (writer->number, 1));
  seral_html_append_text (writer->html, seral_ptext (writer->catalogue, "questionnaire", "Next Open Question"));
  append (writer, "</button>\n<button type=\"submit\" class=\"primary\" id=\"save\">");
  seral_html_append_text (writer->html, seral_ptext (writer->catalogue, "questionnaire", "Save Answers"));
  append (writer, "</button>\n</div></div>\n");
}

static void
write_sources (Writer *writer)
{
  append (writer, "<footer class=\"sources\">\n");
  for (guint i = 0; i < writer->questionnaire->n_parts; i++)
    {
      SeralModel *model = writer->questionnaire->parts[i].model;
      const SeralSource *source = seral_model_get_source (model);
      g_autofree char *line = seral_words_source (writer->catalogue, model);

      append (writer, "<p>");
      seral_html_append_text (writer->html, line);
      if (source->licence[0] != '\0')
        append (writer, " · ");
      seral_html_append_text (writer->html, source->licence);
      append (writer, source->url[0] != '\0' ? "<br>" : "");
      seral_html_append_text (writer->html, source->url);
      append (writer, "</p>\n");
    }
  append (writer, "</footer>\n");
}

/* What the script says, in the language of the page. */
static JsonObject *
create_texts (Writer *writer)
{
  SeralCatalogue *catalogue = writer->catalogue;
  JsonObject *texts = json_object_new ();

  json_object_set_string_member (texts, "answers", seral_ptext (catalogue, "file name", "Answers"));
  json_object_set_string_member (texts, "progress",
    /* Translators: how many of the questions are answered. */
    seral_ptext (catalogue, "questionnaire", "Answered: %u of %u"));
  json_object_set_string_member (texts, "nameless",
    seral_ptext (catalogue, "questionnaire", "Say who you are first, so that your answers can be told from others."));
  json_object_set_string_member (texts, "saved",
    /* Translators: %s is the name of a file. */
    seral_ptext (catalogue, "questionnaire", "Saved as “%s”, where your browser keeps downloads. Send this file to "
                                             "whoever asked you. You can change your answers and save them again."));
  json_object_set_string_member (texts, "loaded",
    seral_ptext (catalogue, "questionnaire", "The answers in “%s” were taken over."));
  json_object_set_string_member (texts, "unreadable",
    seral_ptext (catalogue, "questionnaire", "“%s” holds no answers to this questionnaire."));
  json_object_set_string_member (texts, "clear",
    seral_ptext (catalogue, "questionnaire", "Clear all answers on this page? Files that you saved stay."));

  return texts;
}

/* Whom it is for, and under which id their answers are there already. */
static JsonObject *
create_respondent (Writer *writer)
{
  const char *name = writer->questionnaire->respondent;
  SeralSheet *sheet = name != NULL ? seral_questionnaire_find_sheet (writer->questionnaire->round, name) : NULL;
  JsonObject *respondent = json_object_new ();

  json_object_set_string_member (respondent, "name", name != NULL ? name : "");
  json_object_set_string_member (respondent, "role", sheet != NULL ? seral_sheet_get_respondent_role (sheet) : "");
  json_object_set_string_member (respondent, "sheet", sheet != NULL ? seral_sheet_get_id (sheet) : "");

  return respondent;
}

static void
write_data (Writer *writer)
{
  JsonObject *data = json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), data);
  g_autoptr (GString) json = g_string_new (NULL);

  json_object_set_object_member (data, "template",
                                 seral_questionnaire_create_document (writer->questionnaire->assessment,
                                                                      writer->questionnaire->round));
  json_object_set_object_member (data, "respondent", create_respondent (writer));
  json_object_set_object_member (data, "texts", create_texts (writer));
  json_object_unref (data);

  seral_json_append (json, root, 0);
  seral_html_append_json (writer->html, "data", json->str);
}

GBytes *
seral_questionnaire_write_html (const SeralQuestionnaire *self)
{
  static const char * const styles[] = { "page.css", "questionnaire.css", NULL };
  Writer writer = { self, self->catalogue, g_string_new (NULL), 0 };
  const char *title = seral_ptext (self->catalogue, "questionnaire", "Questions about partnerships");
  g_autofree char *page_title = g_strdup_printf (seral_text (self->catalogue, "%s: %s"),
                                                 seral_assessment_get_organisation_name (self->assessment), title);

  seral_html_begin_page (writer.html, self->catalogue, page_title, styles, SCRIPT);
  append (&writer, "<a class=\"skip\" href=\"#question1\">");
  seral_html_append_text (writer.html, seral_ptext (self->catalogue, "questionnaire", "Skip to the questions"));
  append (&writer, "</a>\n");
  write_header (&writer, title);
  append (&writer, "<main>\n<form id=\"questions\" novalidate autocomplete=\"off\">\n"
                   "<div id=\"status\" role=\"status\" aria-live=\"polite\"></div>\n");
  write_person (&writer);
  for (guint i = 0; i < self->n_parts; i++)
    write_part (&writer, &self->parts[i]);
  write_bar (&writer);
  append (&writer, "</form>\n");
  write_sources (&writer);
  append (&writer, "</main>\n");
  write_data (&writer);
  seral_html_end_page (writer.html, SCRIPT);

  return g_string_free_to_bytes (writer.html);
}
