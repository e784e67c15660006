// Command validate reads schemas and values, and writes what gojsonschema says of them.
package main

import (
	"encoding/json"
	"log"
	"os"

	"github.com/xeipuuv/gojsonschema"
)

type testCase struct {
	Schema interface{}   `json:"schema"`
	Values []interface{} `json:"values"`
}

// judge says of each value whether the schema accepts it.
func judge(one testCase) ([]bool, error) {
	loader := gojsonschema.NewSchemaLoader()
	// It knows no later draft, of which the schemas use no keyword.
	loader.Draft = gojsonschema.Draft7
	loader.AutoDetect = false
	schema, err := loader.Compile(gojsonschema.NewGoLoader(one.Schema))
	if err != nil {
		return nil, err
	}
	verdicts := []bool{}
	for _, value := range one.Values {
		result, err := schema.Validate(gojsonschema.NewGoLoader(value))
		if err != nil {
			return nil, err
		}
		verdicts = append(verdicts, result.Valid())
	}
	return verdicts, nil
}

func main() {
	var cases []testCase
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		log.Fatal(err)
	}
	all := [][]bool{}
	for _, one := range cases {
		verdicts, err := judge(one)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, verdicts)
	}
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		log.Fatal(err)
	}
}
